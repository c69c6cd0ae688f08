using System.Text;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Cli.Import;

/// <summary>The folder that new entries go to; an entry that is there already is never written over.</summary>
internal sealed class EntryFolder(string path)
{
    private const string EntriesFolder = "entries";

    public string Path => path;

    /// <summary>The group that the entries will belong to.</summary>
    public string Group { get; } = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)));

    /// <summary>Files of the base that already have the id of a draft.</summary>
    public IEnumerable<(EntryDraft Draft, string File)> Taken(IEnumerable<EntryDraft> drafts)
    {
        var files = Existing().GroupBy(file => System.IO.Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        return drafts.Where(draft => files.ContainsKey(draft.Entry.Id)).Select(draft => (draft, files[draft.Entry.Id]));
    }

    public void Write(IEnumerable<EntryDraft> drafts)
    {
        Directory.CreateDirectory(path);
        foreach (var draft in drafts)
        {
            using var file = new FileStream(System.IO.Path.Combine(path, $"{draft.Entry.Id}.md"), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(EntryWriter.Write(draft.Entry, draft.Remarks)));
        }
    }

    // An id is unique in the whole base, whatever the group.
    private string[] Existing()
    {
        var parent = Directory.GetParent(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)));
        var root = parent is { Name: EntriesFolder, Exists: true } ? parent.FullName : path;
        return Directory.Exists(root) ? Directory.GetFiles(root, "*.md", SearchOption.AllDirectories) : [];
    }
}
