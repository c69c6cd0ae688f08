using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>Something that a curator should mend.</summary>
/// <param name="File">The file, relative to the base.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Finding(string File, string Message, string Remedy)
{
    public static Finding In(Entry entry, string message, string remedy) => new(FileOf(entry), message, remedy);

    public static string FileOf(Entry entry) => $"entries/{entry.Group}/{entry.Id}.md";

    public override string ToString() => $"{File}: {Message} {Remedy}";
}
