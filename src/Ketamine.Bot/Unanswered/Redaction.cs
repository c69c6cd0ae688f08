using System.Runtime.CompilerServices;
using Ketamine.Knowledge;
using Ketamine.Matching.Text;
using Ketamine.Storage.Redaction;

namespace Ketamine.Bot.Unanswered;

/// <summary>The redactor of a knowledge base, which takes its words for none of anybody's name.</summary>
internal static class Redaction
{
    private static readonly ConditionalWeakTable<KnowledgeBase, Redactor> Made = [];

    public static Redactor For(KnowledgeBase knowledge) => Made.GetValue(knowledge, Make);

    private static Redactor Make(KnowledgeBase knowledge)
    {
        // Among all words of a large base are most names: none is taken for harmless.
        if (knowledge.Holding is Holding.OnDisk)
        {
            return new Redactor(_ => false, []);
        }

        var words = knowledge.Entries
            .SelectMany(entry => entry.Phrasings.Append(entry.Answer))
            .SelectMany(text => PlainText.Of(text).Split([.. " .,;:!?()[]*_\"/"], StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
        return new Redactor(words.Contains, []);
    }
}
