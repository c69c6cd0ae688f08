using System.Numerics.Tensors;
using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;

namespace Ketamine.Benchmarks.Peers;

/// <summary>The entry with the phrasing whose vector has the highest cosine.</summary>
internal sealed class MiniLmIndex : IPeerIndex
{
    private readonly EncoderPool _encoder = EncoderPool.Open(SentenceEncoder.DefaultFolder);
    private readonly (string EntryId, float[] Vector)[] _phrasings;

    public MiniLmIndex(KnowledgeBase knowledge)
    {
        var texts = knowledge.Entries.SelectMany(e => e.Phrasings, (entry, text) => (entry.Id, text)).ToList();
        _phrasings = [.. _encoder.EncodeAll([.. texts.Select(t => t.text)]).Zip(texts, (encoded, t) => (t.Id, encoded.Vector))];
    }

    public IReadOnlyList<PeerHit?> Ask(IReadOnlyList<string> questions) => [.. _encoder.EncodeAll(questions).Select(q => Best(q.Vector))];

    public void Dispose() => _encoder.Dispose();

    private PeerHit? Best(float[] question) => _phrasings
        .Select(p => new PeerHit(p.EntryId, TensorPrimitives.Dot<float>(p.Vector, question)))
        .MaxBy(hit => hit.Score);
}
