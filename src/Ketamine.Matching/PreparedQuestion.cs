namespace Ketamine.Matching;

/// <summary>A question in the form in which it is compared.</summary>
/// <param name="Changes">What was read as something else: corrected spelling, then other names for things.</param>
internal sealed record PreparedQuestion(string Text, IReadOnlyList<WordChange> Changes);

/// <summary>Words of a question that were read as others.</summary>
public sealed record WordChange(string Written, string ReadAs);
