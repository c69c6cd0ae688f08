using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>Weighted ridge regression on numbers of which some are dense and some sparse, by conjugate gradients.</summary>
internal sealed class RidgeFit
{
    private const float Ridge = 0.1f;
    private const int MostSteps = 100;
    private const double SmallEnough = 3e-3;

    private readonly float[][] _dense;
    private readonly SparseVector[] _sparse;
    private readonly float[] _targets;
    private readonly float[] _weights;
    private readonly int _denseLength;

    /// <param name="dense">For each exemplar its dense numbers; empty arrays where there are none.</param>
    public RidgeFit(float[][] dense, SparseVector[] sparse, ExemplarQuestion question)
    {
        int[] answered = [.. Enumerable.Range(0, dense.Length).Where(i => question.Answers[i] is not null)];
        var yes = answered.Count(i => question.Answers[i] == true);
        _dense = [.. answered.Select(i => dense[i])];
        _sparse = [.. answered.Select(i => sparse[i])];
        _targets = [.. answered.Select(i => question.Answers[i] == true ? 1f : -1f)];
        _weights = [.. _targets.Select(target => answered.Length / (2f * (target > 0 ? yes : answered.Length - yes)))];
        _denseLength = dense[0].Length;
    }

    /// <summary>The coefficients whose sum comes nearest to 1 for yes and -1 for no, where yes and no count the same however many there are.</summary>
    public LinearScore Solve()
    {
        var solution = new float[_denseLength + Wording.Places];
        var residual = Combine(i => _targets[i] * _weights[i]);
        var direction = residual.ToArray();
        double square = TensorPrimitives.SumOfSquares<float>(residual);
        var enough = square * SmallEnough * SmallEnough;
        for (var step = 0; step < MostSteps && square > enough; step++)
        {
            var curved = Curvature(direction);
            var length = (float)(square / TensorPrimitives.Dot<float>(direction, curved));
            TensorPrimitives.MultiplyAdd(direction, length, solution, solution);
            TensorPrimitives.MultiplyAdd(curved, -length, residual, residual);
            double next = TensorPrimitives.SumOfSquares<float>(residual);
            TensorPrimitives.MultiplyAdd(direction, (float)(next / square), residual, direction);
            square = next;
        }

        return new LinearScore(solution[.._denseLength], solution[_denseLength..]);
    }

    private float[] Curvature(float[] direction)
    {
        var score = new LinearScore(direction[.._denseLength], direction[_denseLength..]);
        var curved = Combine(i => _weights[i] * score.Of(_dense[i], _sparse[i]));
        TensorPrimitives.MultiplyAdd(direction, Ridge, curved, curved);
        return curved;
    }

    /// <summary>The sum of the exemplars' numbers, each as many times as its value says.</summary>
    private float[] Combine(Func<int, float> value)
    {
        var head = new float[_denseLength];
        var tail = new float[Wording.Places];
        for (var i = 0; i < _dense.Length; i++)
        {
            // Its numbers are at hand now; in a pass of their own they would be fetched from memory once more.
            var times = value(i);
            if (_denseLength > 0)
            {
                TensorPrimitives.MultiplyAdd(_dense[i], times, head, head);
            }

            _sparse[i].AddTo(tail, times);
        }

        return [.. head, .. tail];
    }
}
