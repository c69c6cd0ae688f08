using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Exemplars;

/// <summary>Keeps a fit in a file, so that a start with unchanged exemplars neither encodes nor fits; a folder that cannot be used is done without.</summary>
internal sealed class ExemplarCache
{
    // Changes with anything in the code that changes what a fit gives.
    private const string Method = "exemplars-12";
    private const string Extension = ".exemplars";
    private const int FilesKept = 4;

    private readonly string? _path;
    private readonly int _questions;

    /// <param name="fingerprint">Of the encoder; empty where there is none.</param>
    public ExemplarCache(string? folder, IReadOnlyList<string> texts, IReadOnlyList<ExemplarQuestion> questions, string fingerprint)
    {
        _questions = questions.Count;
        _path = folder is null ? null : Path.Combine(Path.GetFullPath(folder), Key(texts, questions, fingerprint) + Extension);
    }

    /// <summary>The fit that was kept, or null where there is none or its file is damaged.</summary>
    public ExemplarModel? Load()
    {
        try
        {
            return _path is not null && File.Exists(_path) ? Read(File.ReadAllBytes(_path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Save(ExemplarModel model)
    {
        if (_path is null || File.Exists(_path))
        {
            return;
        }

        var numbers = MemoryMarshal.AsBytes<float>(Numbers(model).SelectMany(part => part).ToArray()).ToArray();
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            AtomicFile.Write(_path, stream =>
            {
                stream.Write(SHA256.HashData(numbers));
                stream.Write(numbers);
            });
            foreach (var old in folder.GetFiles('*' + Extension).OrderByDescending(file => file.LastWriteTimeUtc).Skip(FilesKept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start fits again.
        }
    }

    private static IEnumerable<float[]> Numbers(ExemplarModel model) =>
    [
        [model.Landmarks.Count],
        [.. model.Wording.Rarity],
        [.. model.Space.Centre],
        .. model.Landmarks.Vectors,
        .. model.NearnessWeights,
        [.. MemoryMarshal.Cast<Half, float>(model.WordingWeights.ByPlace)],
    ];

    private ExemplarModel? Read(byte[] content)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(content.AsSpan(Math.Min(SHA256.HashSizeInBytes, content.Length)));
        if (numbers.Length == 0 || !SHA256.HashData(MemoryMarshal.AsBytes(numbers)).AsSpan().SequenceEqual(content.AsSpan(0, SHA256.HashSizeInBytes)))
        {
            File.Delete(_path!);
            return null;
        }

        var landmarks = (int)numbers[0];
        var at = 1;
        var rarity = Next(numbers, ref at, 1, Wording.Places)[0];
        var centre = Next(numbers, ref at, 1, SentenceEncoder.Dimension)[0];
        var vectors = Next(numbers, ref at, landmarks, MeaningSpace.Dimension);
        var dense = Next(numbers, ref at, _questions, landmarks);
        var sparse = MemoryMarshal.Cast<float, Half>(numbers[at..]).ToArray();
        return new ExemplarModel
        {
            Wording = Wording.FromRarity(rarity),
            Space = new MeaningSpace(centre),
            Landmarks = new Landmarks(vectors),
            NearnessWeights = dense,
            WordingWeights = new WordingWeights(sparse, _questions),
        };
    }

    private static float[][] Next(ReadOnlySpan<float> numbers, ref int at, int count, int length)
    {
        var parts = new float[count][];
        for (var i = 0; i < count; i++, at += length)
        {
            parts[i] = numbers.Slice(at, length).ToArray();
        }

        return parts;
    }

    private static string Key(IReadOnlyList<string> texts, IReadOnlyList<ExemplarQuestion> questions, string fingerprint)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in texts.Prepend(fingerprint).Prepend(Method))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        foreach (var question in questions)
        {
            hash.AppendData([.. question.Answers.Select(answer => answer switch { true => (byte)1, false => (byte)2, null => (byte)0 })]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
