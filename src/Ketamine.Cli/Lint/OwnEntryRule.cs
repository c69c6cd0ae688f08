using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Cli.Lint;

/// <summary>Every question and alternate, asked as it stands, finds its own entry first.</summary>
internal sealed class OwnEntryRule(IQuestionMatcher matcher) : ILintRule
{
    public IEnumerable<Finding> Check(KnowledgeBase knowledge) =>
        from entry in knowledge.Entries
        from phrasing in entry.Phrasings
        let found = matcher.Match(phrasing).Candidates is [var best, ..] ? best.Entry.Id : null
        where found != entry.Id
        select Finding.In(entry, $"\"{phrasing}\" finds {found ?? "nothing"}.", "Reword it, so that it says what only this entry answers, or move it to the entry that it finds.");
}
