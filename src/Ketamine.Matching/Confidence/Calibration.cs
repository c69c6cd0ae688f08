using System.Text.Json;
using Ketamine.Knowledge;
using Ketamine.Matching.Ranks;

namespace Ketamine.Matching.Confidence;

/// <summary>The fitted weights and thresholds of a base: the content of <c>calibration.json</c>.</summary>
public sealed record Calibration
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>On which questions it was fitted, and when; shown by the health page.</summary>
    public required string FittedOn { get; init; }

    /// <summary>Weights where the encoder runs.</summary>
    public required FittedWeights Semantic { get; init; }

    /// <summary>Weights where there is no encoder.</summary>
    public required FittedWeights Lexical { get; init; }

    /// <summary>Reads the content of a calibration file.</summary>
    /// <exception cref="CalibrationException">It is damaged; the message names the remedy.</exception>
    public static Calibration Parse(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Calibration>(json, Options);
            return read is not null && read.Semantic.IsSound && read.Lexical.IsSound ? read : throw new CalibrationException(null);
        }
        catch (JsonException e)
        {
            throw new CalibrationException(e);
        }
    }

    /// <summary>The calibration of a base that brings none, fitted on public question sets.</summary>
    public static Calibration Default() => Read("default-calibration.json");

    /// <summary>The calibration of a base that brings none and is held that way: on disk there is less evidence to weigh.</summary>
    public static Calibration Default(Holding holding) => holding is Holding.OnDisk ? Read("default-on-disk-calibration.json") : Default();

    private static Calibration Read(string resource)
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options);
}

/// <summary>The weights of one mode, and the thresholds that belong to them.</summary>
public sealed record FittedWeights
{
    /// <summary>How much each kind of evidence counts in the order of entries.</summary>
    public required IReadOnlyList<double> Ranking { get; init; }

    /// <summary>The logistic regression's constant.</summary>
    public required double Constant { get; init; }

    /// <summary>The logistic regression's weights.</summary>
    public required IReadOnlyList<double> Confidence { get; init; }

    /// <summary>Confidence, 0 to 1, from which the closest entry is shown.</summary>
    public required double AnswerThreshold { get; init; }

    /// <summary>Confidence, 0 to 1, from which the closest entries are offered to choose from.</summary>
    public required double ClarificationThreshold { get; init; }

    internal bool IsSound =>
        Ranking is { Count: Evidence.Length } && Confidence is { Count: Situation.Length }
        && Ranking.Concat(Confidence).Append(Constant).All(double.IsFinite)
        && AnswerThreshold is >= 0 and <= 1 && ClarificationThreshold >= 0 && ClarificationThreshold <= AnswerThreshold;

    /// <summary>The probability that the best entry is right.</summary>
    internal double ConfidenceOf(double[] features) => 1 / (1 + Math.Exp(-(Constant + features.Zip(Confidence, (f, w) => f * w).Sum())));
}

/// <summary>A calibration file cannot be used.</summary>
public sealed class CalibrationException(Exception? inner)
    : Exception("calibration.json is damaged or of another version. Remake it with 'evaluate --calibrate', or delete it to use the one that came with the program.", inner);
