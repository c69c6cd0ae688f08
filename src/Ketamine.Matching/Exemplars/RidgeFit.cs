using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>Weighted ridge regressions on numbers of which some are dense and some sparse, by conjugate gradients; each round goes on with the exemplars that the one before left unsure or wrong.</summary>
/// <remarks>That is the squared hinge loss: what is past its mark needs no more pull. Questions that the same exemplars answer go side by side, since fetching the numbers takes longer than counting with them.</remarks>
internal sealed class RidgeFit
{
    private const float Ridge = 0.1f;
    private const int Rounds = 4;
    private const int MostSteps = 100;
    private const double SmallEnough = 4e-3;

    // However many processors there are, so that the sums are the same on every machine.
    private const int Parts = 4;

    private readonly float[][] _dense;
    private readonly SparseVector[] _sparse;
    private readonly int _questions;
    private readonly int _denseLength;
    private readonly float[] _once;

    // For each exemplar those of all questions.
    private readonly float[] _targets;
    private readonly float[] _weights;
    private readonly float[] _allWeights;

    private RidgeFit(float[][] dense, SparseVector[] sparse, IReadOnlyList<ExemplarQuestion> questions)
    {
        int[] answered = [.. Enumerable.Range(0, dense.Length).Where(i => questions[0].Answers[i] is not null)];
        int[] yes = [.. questions.Select(question => answered.Count(i => question.Answers[i] == true))];
        _dense = [.. answered.Select(i => dense[i])];
        _sparse = [.. answered.Select(i => sparse[i])];
        _questions = questions.Count;
        _denseLength = dense[0].Length;
        _once = Repeated(1);
        _targets = [.. answered.SelectMany(i => questions.Select(question => question.Answers[i] == true ? 1f : -1f))];
        _allWeights = [.. _targets.Select((target, at) => answered.Length / (2f * (target > 0 ? yes[at % _questions] : answered.Length - yes[at % _questions])))];
        _weights = [.. _allWeights];
    }

    /// <summary>For each question the coefficients whose sum comes to 1 or more for yes and to -1 or less for no, as nearly as they can, where yes and no count the same however many there are.</summary>
    /// <param name="dense">For each exemplar its dense numbers; empty arrays where there are none.</param>
    public static LinearScore[] Solve(float[][] dense, SparseVector[] sparse, IReadOnlyList<ExemplarQuestion> questions)
    {
        var scores = new LinearScore[questions.Count];
        var alike = Enumerable.Range(0, questions.Count).GroupBy(q => string.Concat(questions[q].Answers.Select(answer => answer is null ? '-' : '+')));
        Parallel.ForEach(alike, group =>
        {
            int[] places = [.. group];
            var solution = new RidgeFit(dense, sparse, [.. places.Select(q => questions[q])]).Solve();
            for (var i = 0; i < places.Length; i++)
            {
                scores[places[i]] = solution.Of(i);
            }
        });
        return scores;
    }

    private Coefficients Solve()
    {
        var solution = new Coefficients(_questions, _denseLength);
        for (var round = 0; round < Rounds; round++)
        {
            if (round > 0)
            {
                LeaveOut(solution);
            }

            Improve(solution);
        }

        return solution;
    }

    /// <summary>Takes for each question those out who are past their mark.</summary>
    private void LeaveOut(Coefficients solution) => Parallel.For(0, _dense.Length, row =>
    {
        var scores = new float[_questions];
        solution.Score(_dense[row], _sparse[row], scores);
        for (var q = 0; q < scores.Length; q++)
        {
            var at = (row * _questions) + q;
            _weights[at] = scores[q] * _targets[at] < 1 ? _allWeights[at] : 0;
        }
    });

    private void Improve(Coefficients solution)
    {
        var residual = Combine((row, times) => TensorPrimitives.Multiply(Of(_targets, row), Of(_weights, row), times));
        double[] enough = [.. residual.Dots(residual).Select(square => square * SmallEnough * SmallEnough)];
        residual.Mix(_once, Curvature(solution), Repeated(-1));
        var direction = residual.Copy();
        var squares = residual.Dots(residual);
        for (var step = 0; step < MostSteps && squares.Zip(enough).Any(pair => pair.First > pair.Second); step++)
        {
            var curved = Curvature(direction);
            var lengths = Ratios(squares, direction.Dots(curved));
            solution.Mix(_once, direction, lengths);
            residual.Mix(_once, curved, [.. lengths.Select(length => -length)]);
            var next = residual.Dots(residual);
            direction.Mix(Ratios(next, squares), residual, _once);
            squares = next;
        }
    }

    // A question that is solved to the last bit stays as it is while the others go on.
    private static float[] Ratios(double[] over, double[] under) => [.. over.Zip(under, (above, below) => below > 0 ? (float)(above / below) : 0)];

    private Coefficients Curvature(Coefficients direction)
    {
        var curved = Combine((row, times) =>
        {
            direction.Score(_dense[row], _sparse[row], times);
            TensorPrimitives.Multiply(times, Of(_weights, row), times);
        });
        curved.Mix(_once, direction, Repeated(Ridge));
        return curved;
    }

    /// <summary>For each question the sum of the exemplars' numbers, each as many times as the row says.</summary>
    private Coefficients Combine(Times timesOf)
    {
        var sums = new Coefficients[Parts];
        Parallel.For(0, Parts, part =>
        {
            var sum = sums[part] = new Coefficients(_questions, _denseLength);
            var times = new float[_questions];
            for (var row = part * _dense.Length / Parts; row < (part + 1) * _dense.Length / Parts; row++)
            {
                if (Of(_weights, row).ContainsAnyExcept(0f))
                {
                    // Its numbers are at hand now; in a pass of their own they would be fetched from memory once more.
                    timesOf(row, times);
                    sum.Add(_dense[row], _sparse[row], times);
                }
            }
        });
        foreach (var sum in sums[1..])
        {
            sums[0].Mix(_once, sum, _once);
        }

        return sums[0];
    }

    private float[] Repeated(float times) => [.. Enumerable.Repeat(times, _questions)];

    private ReadOnlySpan<float> Of(float[] numbers, int row) => numbers.AsSpan(row * _questions, _questions);

    /// <summary>Writes for each question how many times a row counts.</summary>
    private delegate void Times(int row, Span<float> times);
}
