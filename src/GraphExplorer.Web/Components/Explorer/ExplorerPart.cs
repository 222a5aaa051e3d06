using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.State;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Explorer;

/// <summary>
/// A part of the explorer's page. The page passes its state as a parameter, so that every part is rendered again when it changes. Parts change
/// it through <see cref="State"/>, which writes the URL.
/// </summary>
public abstract class ExplorerPart : ComponentBase
{
    [Inject]
    public required ExplorerState State { get; set; }

    /// <summary>The current state, as read from the URL.</summary>
    [CascadingParameter]
    public required PageState Page { get; set; }

    [CascadingParameter]
    public required Lookup Lookup { get; set; }
}
