using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Ketamine.Matching.Semantic;

/// <summary>Tells classes of texts apart by their vectors: kernel ridge regression with a Gaussian kernel, one score for each class.</summary>
/// <remarks>Every class weighs the same in the fit, however many texts it has.</remarks>
internal sealed class KernelClassifier
{
    private const double Gamma = 1;
    private const double Ridge = 0.1;

    private readonly float[][] _vectors;
    private readonly double[][] _coefficients;

    private KernelClassifier(float[][] vectors, double[][] coefficients)
    {
        _vectors = vectors;
        _coefficients = coefficients;
    }

    /// <summary>Fits, or takes the fit from the cache; a folder that cannot be used is done without.</summary>
    /// <param name="labels">The class of each vector, from 0.</param>
    public static KernelClassifier Fit(float[][] vectors, int[] labels, string? cacheFolder)
    {
        var classes = labels.Max() + 1;
        var path = cacheFolder is null ? null : Path.Combine(cacheFolder, Key(vectors, labels) + ".classifier");
        if (path is not null && Load(path, classes, vectors.Length) is { } kept)
        {
            return new KernelClassifier(vectors, kept);
        }

        var coefficients = Solve(vectors, labels, classes);
        if (path is not null)
        {
            Save(path, coefficients);
        }

        return new KernelClassifier(vectors, coefficients);
    }

    /// <summary>A score for each class: near 1 for the class of the text, near -1 for the others, and between where the text is unlike all.</summary>
    public double[] Score(ReadOnlySpan<float> vector)
    {
        var scores = new double[_coefficients.Length];
        for (var i = 0; i < _vectors.Length; i++)
        {
            var kernel = Kernel(_vectors[i], vector);
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += kernel * _coefficients[c][i];
            }
        }

        return scores;
    }

    // The vectors have length 1, so their squared distance is 2 - 2 × cosine.
    private static double Kernel(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => Math.Exp(-Gamma * (2 - (2 * TensorPrimitives.Dot(left, right))));

    private static double[][] Solve(float[][] vectors, int[] labels, int classes)
    {
        var counts = labels.CountBy(l => l).ToDictionary(c => c.Key, c => c.Value);
        var lower = new double[vectors.Length][];
        Parallel.For(0, vectors.Length, i =>
        {
            lower[i] = [.. Enumerable.Range(0, i + 1).Select(k => Kernel(vectors[i], vectors[k]))];
            lower[i][i] += Ridge * classes * counts[labels[i]] / vectors.Length;
        });
        Factor(lower);
        return [.. Enumerable.Range(0, classes).Select(c => Substitute(lower, [.. labels.Select(l => l == c ? 1.0 : -1.0)]))];
    }

    /// <summary>Cholesky in place, a column at a time, since the rows of a column do not need each other.</summary>
    private static void Factor(double[][] lower)
    {
        for (var column = 0; column < lower.Length; column++)
        {
            var pivot = lower[column];
            pivot[column] = Math.Sqrt(pivot[column] - TensorPrimitives.Dot<double>(pivot.AsSpan(0, column), pivot.AsSpan(0, column)));
            var at = column;
            Parallel.For(column + 1, lower.Length, row =>
                lower[row][at] = (lower[row][at] - TensorPrimitives.Dot<double>(lower[row].AsSpan(0, at), pivot.AsSpan(0, at))) / pivot[at]);
        }
    }

    private static double[] Substitute(double[][] lower, double[] right)
    {
        for (var row = 0; row < right.Length; row++)
        {
            right[row] = (right[row] - TensorPrimitives.Dot<double>(lower[row].AsSpan(0, row), right.AsSpan(0, row))) / lower[row][row];
        }

        for (var row = right.Length - 1; row >= 0; row--)
        {
            right[row] /= lower[row][row];
            TensorPrimitives.MultiplyAdd(lower[row].AsSpan(0, row), -right[row], right.AsSpan(0, row), right.AsSpan(0, row));
        }

        return right;
    }

    private static string Key(float[][] vectors, int[] labels)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(Gamma));
        hash.AppendData(BitConverter.GetBytes(Ridge));
        hash.AppendData(MemoryMarshal.AsBytes<int>(labels));
        foreach (var vector in vectors)
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(vector));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static double[][]? Load(string path, int classes, int count)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            var numbers = content.AsSpan(0, Math.Max(0, content.Length - SHA256.HashSizeInBytes));
            return numbers.Length == classes * count * sizeof(double) && SHA256.HashData(numbers).AsSpan().SequenceEqual(content.AsSpan(numbers.Length))
                ? [.. MemoryMarshal.Cast<byte, double>(numbers).ToArray().Chunk(count)]
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Save(string path, double[][] coefficients)
    {
        var bytes = coefficients.SelectMany(c => MemoryMarshal.AsBytes<double>(c).ToArray()).ToArray();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream =>
            {
                stream.Write(bytes);
                stream.Write(SHA256.HashData(bytes));
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start fits again.
        }
    }
}
