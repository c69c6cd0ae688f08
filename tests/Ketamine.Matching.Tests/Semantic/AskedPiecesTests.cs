using CsCheck;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class AskedPiecesTests
{
    private static readonly Gen<PieceStates> Pieces =
        Gen.Int[1, 6].SelectMany(count => Gen.Float[-1, 1].Array[count * SentenceEncoder.Dimension]).Select(states => PieceStates.Of(states));

    [Fact]
    public void The_best_is_the_highest_cosine_to_any_piece() => Gen.Select(Pieces, Pieces.Array[0, 3]).Sample((question, stored) =>
    {
        var asked = question.Asked();
        float[] expected = [.. Enumerable.Range(0, question.Count).Select(piece =>
            stored.SelectMany(text => Enumerable.Range(0, text.Count).Select(i => asked.Cosine(piece, text, i))).Append(-1).Max())];

        Assert.Equal(expected, asked.Best(stored));
    });
}
