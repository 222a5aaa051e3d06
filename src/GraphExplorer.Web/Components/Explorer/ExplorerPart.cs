using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.State;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Explorer;

/// <summary>
/// A part of the explorer's page. The page hands its state down, so that every part is rendered again when it changes; a change goes the other
/// way, through <see cref="State"/> into the address.
/// </summary>
public abstract class ExplorerPart : ComponentBase
{
    [Inject]
    public required ExplorerState State { get; set; }

    /// <summary>What the address says now.</summary>
    [CascadingParameter]
    public required PageState Page { get; set; }

    [CascadingParameter]
    public required Lookup Lookup { get; set; }
}
