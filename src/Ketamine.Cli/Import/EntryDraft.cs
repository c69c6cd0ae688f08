using Ketamine.Knowledge;

namespace Ketamine.Cli.Import;

/// <summary>An entry that is not in the base yet, with what the curator should know about it.</summary>
/// <param name="Remarks">What the file said of it that an entry has no place for.</param>
internal sealed record EntryDraft(Entry Entry, IReadOnlyList<string> Remarks);
