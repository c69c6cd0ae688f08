using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Writing;

/// <summary>Makes up changes to the files of a base; nothing is written.</summary>
public static class EntryEdits
{
    /// <summary>The folder beside the entries that holds what is not yet an entry; the bot does not read it.</summary>
    public const string DraftsFolder = "drafts";

    /// <summary>Adds ways to ask to an entry; all else in its file stays as it is.</summary>
    /// <exception cref="KnowledgeException">The entry's file cannot be changed so; the message says what to do.</exception>
    public static FileChange AddAlternates(KnowledgeBase knowledge, Entry entry, IReadOnlyList<string> added)
    {
        var file = FileOf(knowledge, entry);
        var before = FileChange.Read(Path.Combine(knowledge.Path, file)) ?? throw Refusal(file, "The file is missing.", "Put it back, or take the question for another entry.");
        var now = Read(before, file, entry, knowledge);
        var change = new FileChange(file, before, AlternatesBlock.Add(before, now.Alternates, added));

        // Read again as the bot will: the change must be what it says and nothing else.
        var then = Read(change.After, file, entry, knowledge);
        return then.Hash == now.Hash && then.FollowUps.SequenceEqual(now.FollowUps) && then.Alternates.SequenceEqual(now.Alternates.Concat(added))
            ? change
            : throw Refusal(file, "The alternates could not be added without changing something else.", "Add them with a text editor.");
    }

    /// <summary>A draft of a new entry; its answer is left to be written.</summary>
    public static FileChange Draft(Entry draft, IEnumerable<string> remarks) =>
        new($"{DraftsFolder}/{draft.Group}/{draft.Id}.md", null, EntryWriter.Write(draft, remarks));

    private static string FileOf(KnowledgeBase knowledge, Entry entry)
    {
        var root = Path.Combine(knowledge.Path, FolderBase.EntriesFolder);
        var path = Directory.Exists(root) ? Directory.EnumerateFiles(root, entry.Id + ".md", SearchOption.AllDirectories).FirstOrDefault() : null;
        return path is null
            ? throw Refusal(knowledge.Path, $"There is no file of the entry '{entry.Id}'.", "Only a folder of entries can be changed, not a table.")
            : Path.GetRelativePath(knowledge.Path, path).Replace('\\', '/');
    }

    private static Entry Read(string text, string file, Entry entry, KnowledgeBase knowledge)
    {
        var problems = new Problems();
        var read = EntryFile.Read(entry.Id, entry.Group, text, file, knowledge.Sources, problems);
        return problems.Any || read is null ? throw new KnowledgeException(problems.InOrder()) : read;
    }

    private static KnowledgeException Refusal(string file, string message, string remedy) => new([new Problem(file, 0, message, remedy)]);
}
