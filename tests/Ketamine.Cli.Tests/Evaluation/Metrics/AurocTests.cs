using CsCheck;
using Ketamine.Cli.Evaluation;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class AurocTests
{
    [Fact]
    public void Five_and_a_half_of_six_pairs_are_in_order() => Assert.Equal(
        5.5 / 6,
        Auroc.Of([Right(0.9), Right(0.6), Right(0.5), None(0.5), None(0.1)])!.Value,
        12);

    [Fact]
    public void In_scope_questions_with_a_wrong_best_candidate_do_not_count() =>
        Assert.Equal(1, Auroc.Of([Right(0.9), Sample.Asked("fern", ["fig"], 0.1), None(0.5)]));

    [Fact]
    public void Without_both_sides_there_is_no_figure()
    {
        Assert.Null(Auroc.Of([Right(0.9)]));
        Assert.Null(Auroc.Of([None(0.9)]));
    }

    [Fact]
    public void It_is_the_share_of_pairs_in_order_for_any_confidences() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 20], Gen.Int[0, 9].Array[1, 20]).Sample((right, none) =>
        {
            var pairs = from r in right from n in none select r > n ? 1 : r == n ? 0.5 : 0;
            var auroc = Auroc.Of([.. right.Select(r => Right(r / 10.0)), .. none.Select(n => None(n / 10.0))]);
            return Math.Abs(pairs.Average() - auroc!.Value) < 1e-9;
        });

    private static AskedQuestion Right(double confidence) => Sample.Asked("fern", ["fern"], confidence);

    private static AskedQuestion None(double confidence) => Sample.Asked("none", ["fern"], confidence);
}
