namespace Ketamine.Answering.Curating;

/// <summary>A question that waits for a curator: asked, redacted, and not answered.</summary>
public sealed record OpenQuestion(string Id, string Text, DateOnly Day);
