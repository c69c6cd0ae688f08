using Ketamine.Answering.Curating;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Unanswered;

/// <summary>Clusters and their questions by short names that stay the same while questions come and go.</summary>
internal sealed class NamedClusters(IReadOnlyList<QuestionCluster> clusters)
{
    private const string ClusterMark = "c-";
    private const int NameLength = 8;

    public IReadOnlyList<QuestionCluster> All => clusters;

    /// <summary>The name of a question: the beginning of its id.</summary>
    public static string NameOf(OpenQuestion question) => question.Id[..Math.Min(NameLength, question.Id.Length)];

    /// <summary>The name of a cluster, after its first question.</summary>
    public static string NameOf(QuestionCluster cluster) => ClusterMark + NameOf(cluster.Questions[0]);

    /// <summary>The questions that the names stand for: one each, or a cluster's.</summary>
    /// <exception cref="InputException">A name stands for nothing.</exception>
    public IReadOnlyList<OpenQuestion> Find(IReadOnlyList<string> names)
    {
        var unknown = names.Where(name => !Find(name).Any()).Select(name => new Problem(name, 0, "It is the name of no cluster or question.", "Run 'unanswered' and copy a name from its first column.")).ToList();
        return unknown.Count > 0 ? throw new InputException(unknown) : [.. names.SelectMany(Find).DistinctBy(question => question.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<OpenQuestion> Find(string name) => clusters
        .Where(cluster => NameOf(cluster) == name).SelectMany(cluster => cluster.Questions)
        .Concat(clusters.SelectMany(cluster => cluster.Questions).Where(question => NameOf(question) == name));
}
