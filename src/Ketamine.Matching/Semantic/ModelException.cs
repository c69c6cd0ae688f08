namespace Ketamine.Matching.Semantic;

/// <summary>The sentence model cannot be used; the message names the file and what to do.</summary>
public sealed class ModelException(string message, Exception? inner = null) : Exception(message, inner);
