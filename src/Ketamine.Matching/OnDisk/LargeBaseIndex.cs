using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Spelling;

namespace Ketamine.Matching.OnDisk;

/// <summary>Makes and opens what a base that is held on disk is matched by.</summary>
public static class LargeBaseIndex
{
    /// <summary>Makes the index of words and the vectors of meaning where they are missing or not complete; takes long, and may be broken off at any time.</summary>
    /// <param name="encoder">Null makes the index of words alone.</param>
    public static void Complete(KnowledgeBase knowledge, EncoderPool? encoder, IProgress<BuildNews>? news, CancellationToken cancellation = default)
    {
        if (knowledge.Holding is not Holding.OnDisk onDisk)
        {
            return;
        }

        var folder = new IndexFolder(onDisk.Folder);
        new WordIndexBuild(knowledge.Entries, folder, news).Complete();
        if (encoder is not null)
        {
            new VectorBuild(knowledge.Entries, folder, encoder, news).Complete(cancellation);
        }
    }

    /// <summary>The ranking by a complete index of words, made first where it is missing, and by vectors where they are complete; with the words that the base knows.</summary>
    internal static (IEntryRanking Ranking, QuestionPreparation Preparation) Open(KnowledgeBase knowledge, string path, MatcherSettings settings, IReadOnlySet<string> everyday)
    {
        Complete(knowledge, null, settings.News);
        var folder = new IndexFolder(path);
        var counts = WordCounts.Read(WordIndexBuild.CountsOf(folder, knowledge.Entries.Count)).Usual();
        var preparation = new QuestionPreparation(knowledge.Lexicon, new Vocabulary(counts, everyday), []);
        return (new OnDiskRanking(knowledge, folder, settings), preparation);
    }
}
