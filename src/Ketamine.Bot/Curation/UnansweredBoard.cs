using System.Runtime.CompilerServices;
using Ketamine.Answering;
using Ketamine.Answering.Curating;
using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Ketamine.Matching.Clustering;
using Ketamine.Storage.Unanswered;

namespace Ketamine.Bot.Curation;

/// <summary>The questions that wait for a curator, by what they ask about.</summary>
internal sealed class UnansweredBoard(UnansweredTable table, MeaningEncoder encoder)
{
    /// <summary>The latest questions that are looked at together; comparing more would take long.</summary>
    public const int Most = 300;

    private readonly ConditionalWeakTable<KnowledgeBase, MeaningClusters> _clusters = [];

    public async Task<IReadOnlyList<QuestionCluster>> ReadAsync(Workbench bench, CancellationToken cancellation)
    {
        var open = (await table.ListAsync(Most, cancellation)).Select(kept => new OpenQuestion(kept.Id, kept.Question, kept.Day)).ToList();
        var clusters = _clusters.GetValue(bench.Knowledge, knowledge => new MeaningClusters(knowledge, encoder.Pool));
        return QuestionCluster.Of(open, bench.Matcher, clusters);
    }

    /// <summary>Takes questions off the board that a change deals with, and those that say the same and came meanwhile.</summary>
    public async Task SettleAsync(IEnumerable<string> ids, IEnumerable<string> phrasings, CancellationToken cancellation)
    {
        var settled = phrasings.Select(WholeMessage.Key).ToHashSet(StringComparer.Ordinal);
        var same = (await table.ListAsync(Most, cancellation)).Where(kept => settled.Contains(WholeMessage.Key(kept.Question))).Select(kept => kept.Id);
        await DeleteAsync(ids.Union(same, StringComparer.Ordinal), cancellation);
    }

    /// <summary>Takes questions off the board.</summary>
    public async Task DeleteAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            await table.DeleteAsync(id, cancellation);
        }
    }
}
