namespace Ketamine.Knowledge;

/// <summary>Something in the knowledge base that must be mended before it can be used.</summary>
/// <param name="File">The file, relative to the base.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string File, int Line, string Message, string Remedy)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message} {Remedy}" : $"{File}: {Message} {Remedy}";
}

/// <summary>A knowledge base could not be used; the message lists every problem with its remedy.</summary>
public sealed class KnowledgeException(IReadOnlyList<Problem> problems)
    : Exception("The knowledge base cannot be used:" + string.Concat(problems.Select(p => Environment.NewLine + "  " + p)))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
