using GraphExplorer.Web.Ceilings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Requests;

/// <summary>Error answers of endpoints: problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>An unknown key or invalid value of a query string.</summary>
    public sealed record QueryError(string Key, string Value, string Reason);

    /// <summary>400, with every bad key and value.</summary>
    public static ProblemHttpResult BadQuery(ImmutableArray<QueryProblem> problems) => Bad("The query was not understood.", problems);

    /// <inheritdoc cref="BadQuery"/>
    public static ProblemHttpResult Bad(string title, ImmutableArray<QueryProblem> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: title,
        detail: string.Join("; ", problems.Take(Ceiling.ShownErrors).Select(p => new QueryProblem(Cut(p.Key), Cut(p.Value), p.Reason)))
            + (problems.Length > Ceiling.ShownErrors ? $"; and {problems.Length - Ceiling.ShownErrors} more" : ""),
        extensions: Errors(problems.Select(p => new QueryError(Cut(p.Key), Cut(p.Value), p.Reason))));

    /// <summary>503: the store does not answer.</summary>
    public static ProblemHttpResult Unavailable(string reason) =>
        TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "The store cannot be used just now.", detail: reason);

    public static ProblemHttpResult NotFound(string detail, IReadOnlyDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such thing.", detail: detail, extensions: extensions);

    /// <summary>A value as an answer repeats it: its beginning, where it is longer than <see cref="Ceiling.ShownValue"/>.</summary>
    public static string Cut(string value) =>
        value.Length <= Ceiling.ShownValue ? value : value[..(Ceiling.ShownValue - (char.IsHighSurrogate(value[Ceiling.ShownValue - 1]) ? 1 : 0))] + "…";

    public static Dictionary<string, object?> Errors<T>(IEnumerable<T> errors) => new() { ["errors"] = errors.ToArray() };
}
