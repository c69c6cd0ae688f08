using System.Globalization;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Answering.Curating;

/// <summary>Makes up changes to a base from questions that were not answered; a person looks at each before it is made.</summary>
public sealed class Proposals(KnowledgeBase knowledge, DateOnly today)
{
    /// <summary>The longest way to ask that is taken.</summary>
    public const int LongestPhrasing = 300;

    /// <summary>Stands in a redacted question for what was taken out.</summary>
    public const string RedactionMark = "[…]";

    private const int MonthsToReview = 12;

    /// <summary>The groups of the base, for a new entry.</summary>
    public IReadOnlyList<string> Groups => [.. knowledge.Entries.Select(entry => entry.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Further ways to ask for an entry that is there.</summary>
    public Proposal Alternates(string entryId, IReadOnlyList<string> phrasings)
    {
        var clean = Clean(phrasings);
        var problems = ProblemsOf(clean);
        var entry = knowledge.Find(entryId);
        if (entry is null)
        {
            problems.Add(entryId.Length == 0
                ? new Problem("entry", 0, "None is chosen.", "Choose the entry that answers the question, or draft a new one.")
                : new Problem(entryId, 0, "There is no entry of that name.", "Write the id of an entry, as its address and its file show it."));
        }

        return problems.Count > 0 ? new ProposalRefused(problems) : Try(() => EntryEdits.AddAlternates(knowledge, entry!, clean));
    }

    /// <summary>A draft of a new entry, with the answer left to be written; the first phrasing is its question.</summary>
    public Proposal Draft(string id, string group, IReadOnlyList<string> phrasings)
    {
        var clean = Clean(phrasings);
        var problems = ProblemsOf(clean);
        problems.AddRange(NameProblems(id, "small letters, digits and hyphens, such as cold-weather"));
        problems.AddRange(NameProblems(group, "the folder of the entries that it belongs to"));
        if (knowledge.Find(id) is not null)
        {
            problems.Add(new Problem(id, 0, "There is an entry of that name already.", "Choose another name, or add the question to that entry."));
        }

        return problems.Count > 0 ? new ProposalRefused(problems) : Try(() => EntryEdits.Draft(DraftOf(id, group, clean), Remarks(group)));
    }

    private Entry DraftOf(string id, string group, List<string> phrasings) => new()
    {
        Id = id,
        Group = group,
        Question = phrasings[0],
        Alternates = phrasings[1..],
        Answer = "",
        Risk = RiskClass.General,
        Sources = [],
        Reviewed = today,
        ReviewBy = today.AddMonths(MonthsToReview),
        FollowUps = [],
        Regions = [],
        Hash = "",
    };

    private IEnumerable<string> Remarks(string group) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"A draft of {today:yyyy-MM-dd}, made of questions that were not answered. The bot does not read it."),
        $"Write the answer below, add sources and more alternates, set the dates, then move the file to entries/{group}/ and run lint.",
    ];

    private static Proposal Try(Func<FileChange> change)
    {
        try
        {
            return new ProposedChange(change());
        }
        catch (KnowledgeException e)
        {
            return new ProposalRefused(e.Problems);
        }
    }

    private static List<string> Clean(IReadOnlyList<string> phrasings) =>
        [.. phrasings.Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length > 0)
            .DistinctBy(WholeMessage.Key, StringComparer.Ordinal)];

    private List<Problem> ProblemsOf(List<string> phrasings)
    {
        var problems = new List<Problem>();
        if (phrasings.Count == 0)
        {
            problems.Add(new Problem("question", 0, "There is no question to take.", "Choose or write at least one."));
        }

        foreach (var text in phrasings)
        {
            if (text.Contains(RedactionMark, StringComparison.Ordinal))
            {
                problems.Add(new Problem(text, 0, "Something was taken out of it.", $"Write a general word in place of {RedactionMark}, or leave the question out."));
            }

            if (text.Length > LongestPhrasing)
            {
                problems.Add(new Problem(text[..50] + "…", 0, $"It is longer than {LongestPhrasing} characters.", "Shorten it to what it asks."));
            }

            if (OwnerOf(text) is { } owner)
            {
                problems.Add(new Problem(text, 0, $"The entry '{owner.Id}' has it already.", "Leave it out, or reword it."));
            }
        }

        return problems;
    }

    private Entry? OwnerOf(string phrasing)
    {
        var key = WholeMessage.Key(phrasing);
        return knowledge.Entries.FirstOrDefault(entry => entry.Phrasings.Any(own => WholeMessage.Key(own) == key));
    }

    private static IEnumerable<Problem> NameProblems(string name, string form)
    {
        if (name.Length == 0 || Slug.Of(name) != name)
        {
            yield return new Problem(name.Length == 0 ? "name" : name, 0, "It is no name for a file.", $"Write {form}.");
        }
    }
}
