using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>A coefficient of each dense and each sparse number for several questions; the sparse ones of a place lie together, since a row that has the place needs them all.</summary>
internal sealed class Coefficients
{
    private readonly float[][] _dense;
    private readonly float[] _sparse;

    public Coefficients(int questions, int denseLength)
        : this([.. Enumerable.Range(0, questions).Select(_ => new float[denseLength])], new float[Wording.Places * questions])
    {
    }

    private Coefficients(float[][] dense, float[] sparse) => (_dense, _sparse) = (dense, sparse);

    public Coefficients Copy() => new([.. _dense.Select(numbers => numbers.ToArray())], [.. _sparse]);

    /// <summary>The coefficients of one question.</summary>
    public LinearScore Of(int question) =>
        new(_dense[question], [.. Enumerable.Range(0, Wording.Places).Select(place => _sparse[(place * _dense.Length) + question])]);

    /// <summary>Writes for each question what a row's numbers come to.</summary>
    public void Score(float[] dense, SparseVector sparse, Span<float> scores)
    {
        for (var q = 0; q < scores.Length; q++)
        {
            scores[q] = dense.Length > 0 ? TensorPrimitives.Dot<float>(dense, _dense[q]) : 0;
        }

        for (var i = 0; i < sparse.At.Length; i++)
        {
            var value = sparse.Values[i];
            var place = _sparse.AsSpan(sparse.At[i] * scores.Length, scores.Length);
            for (var q = 0; q < place.Length; q++)
            {
                scores[q] += value * place[q];
            }
        }
    }

    /// <summary>Adds a row's numbers, for each question so many times.</summary>
    public void Add(float[] dense, SparseVector sparse, ReadOnlySpan<float> times)
    {
        for (var q = 0; q < times.Length && dense.Length > 0; q++)
        {
            TensorPrimitives.MultiplyAdd(dense, times[q], _dense[q], _dense[q]);
        }

        for (var i = 0; i < sparse.At.Length; i++)
        {
            var value = sparse.Values[i];
            var place = _sparse.AsSpan(sparse.At[i] * times.Length, times.Length);
            for (var q = 0; q < place.Length; q++)
            {
                place[q] += value * times[q];
            }
        }
    }

    /// <summary>Becomes, for each question, so many times these coefficients plus so many times others.</summary>
    public void Mix(ReadOnlySpan<float> times, Coefficients others, ReadOnlySpan<float> othersTimes)
    {
        for (var q = 0; q < _dense.Length; q++)
        {
            TensorPrimitives.Multiply(_dense[q], times[q], _dense[q]);
            TensorPrimitives.MultiplyAdd(others._dense[q], othersTimes[q], _dense[q], _dense[q]);
        }

        for (var start = 0; start < _sparse.Length; start += times.Length)
        {
            for (var q = 0; q < times.Length; q++)
            {
                _sparse[start + q] = (times[q] * _sparse[start + q]) + (othersTimes[q] * others._sparse[start + q]);
            }
        }
    }

    /// <summary>For each question the dot product with other coefficients.</summary>
    public double[] Dots(Coefficients other)
    {
        double[] dots = [.. _dense.Zip(other._dense, (own, others) => (double)TensorPrimitives.Dot<float>(own, others))];
        for (var start = 0; start < _sparse.Length; start += dots.Length)
        {
            for (var q = 0; q < dots.Length; q++)
            {
                dots[q] += (double)_sparse[start + q] * other._sparse[start + q];
            }
        }

        return dots;
    }
}
