namespace GraphExplorer.Web.StoreWatch;

/// <summary>Why the store did not answer a question.</summary>
/// <param name="Message">One sentence for the reader.</param>
/// <param name="TookTooLong">Whether only this question was ended; the store answers others.</param>
public sealed record StoreFailure(string Message, bool TookTooLong);
