namespace GraphExplorer.Core.Json;

/// <summary>An actor on the wire: the headings of <c>actors.csv</c>.</summary>
/// <param name="Kind">state, armed group, organisation or bloc.</param>
/// <param name="Aliases">Other names; empty where there are none, never absent.</param>
/// <param name="X">Place in the common layout, in layout units; absent together with <paramref name="Y"/>.</param>
public sealed record ActorJson(
    string Id, string Name, string Kind, ImmutableArray<string> Aliases, string? PartOf = null, double? X = null, double? Y = null)
{
    public static ActorJson Of(Actor actor) =>
        new(actor.Id, actor.Name, Words<ActorKind>.Of(actor.Kind), actor.Aliases, actor.PartOf, actor.Place?.X, actor.Place?.Y);

    /// <summary>The actor that this one was made of.</summary>
    /// <exception cref="FormatException">A value is none that <see cref="Of"/> writes.</exception>
    public Actor ToActor() => new(
        Id, Name, WireText.Word<ActorKind>(Kind), PartOf, Aliases, X is { } x && Y is { } y ? new Place(x, y) : null);
}
