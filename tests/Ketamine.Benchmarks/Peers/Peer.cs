using Ketamine.Knowledge;

namespace Ketamine.Benchmarks.Peers;

/// <summary>A way of finding the entry that answers a question.</summary>
/// <param name="Name">As it stands in tables.</param>
/// <param name="Open">Makes it ready for a base.</param>
internal sealed record Peer(string Name, Func<KnowledgeBase, IPeerIndex> Open)
{
    public static readonly IReadOnlyList<Peer> All =
    [
        new("This bot", knowledge => new OwnIndex(knowledge, lexical: false)),
        new("This bot, words alone", knowledge => new OwnIndex(knowledge, lexical: true)),
        new("MiniLM alone", knowledge => new MiniLmIndex(knowledge)),
        new("Lucene.Net StandardAnalyzer + QueryParser", knowledge => new LuceneIndex(knowledge)),
        new("SQLite FTS5 porter", knowledge => new SqliteIndex(knowledge)),
        new("node-nlp", knowledge => new NodeNlpIndex(knowledge)),
    ];
}

/// <summary>A base made ready by a peer.</summary>
internal interface IPeerIndex : IDisposable
{
    /// <summary>The best entry for each question, in order; null where the peer finds none.</summary>
    IReadOnlyList<PeerHit?> Ask(IReadOnlyList<string> questions);
}

/// <summary>The entry that a peer puts first.</summary>
/// <param name="Score">How sure the peer is; only comparable within a peer.</param>
internal sealed record PeerHit(string EntryId, double Score);
