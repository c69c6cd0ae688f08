using System.Globalization;

namespace Ketamine.Answering.Explaining;

/// <summary>Writes an explanation for people.</summary>
public sealed class ExplanationText(TextWriter writer)
{
    private const int Shown = 5;

    public void Write(Explanation explanation)
    {
        Line($"Question    {explanation.Question}");
        WriteTriage(explanation);
        WriteReading(explanation);
        WriteCandidates(explanation.Candidates);
        WriteNearness(explanation);
        WriteDecision(explanation);
    }

    private void WriteTriage(Explanation explanation)
    {
        foreach (var hit in explanation.TriageHits)
        {
            Line($"Triage      rule {hit.Rule} ({hit.Category}) found: {hit.Found}{(hit.HarmlessSince is { } aside ? $"; harmless here: {aside}" : "")}");
        }

        Line($"Concern     {(explanation.Safety is { } safety ? $"{safety.Category}, rule {safety.Rule}" : "none")}");
    }

    private void WriteReading(Explanation explanation)
    {
        Line($"Searched    {explanation.Searched}");
        foreach (var change in explanation.Changes)
        {
            Line($"            “{change.Written}” read as “{change.ReadAs}”");
        }

        if (explanation.Compared != explanation.Searched)
        {
            Line($"Best part   {explanation.Compared}");
        }

        Line($"Compared    {Described(explanation.Mode)}; weights fitted on {explanation.CalibratedOn}");
        if (explanation.KnownPhrasingOf is { } known)
        {
            Line($"Known       word for word a phrasing of {known}");
        }
    }

    private void WriteCandidates(IReadOnlyList<ExplainedCandidate> candidates)
    {
        Line($"");
        Line($"{"Confidence",10} {"Score",7}   {"Nearest",7} {"Mean",6} {"T-near",7} {"T-mean",6} {"Cover",6}   {"BM25",5} {"Asked",6} {"Pairs",6} {"Answer",6}   Entry");
        if (candidates.Count == 0)
        {
            Line($"      none");
        }

        foreach (var c in candidates.Take(Shown))
        {
            var guard = c.Guard is { } conflict ? $"   held back: {conflict.Kind.ToString().ToLowerInvariant()} “{conflict.Term}”" : "";
            Line($"{c.Confidence,10:0.000} {c.Score,7:0.00}   {Cosine(c.Cosines?.Nearest),7} {Cosine(c.Cosines?.Centroid),6} {Cosine(c.Cosines?.TurnedNearest),7} {Cosine(c.Cosines?.TurnedCentroid),6} {Cosine(c.Coverage),6}   {c.Words,5:0.00} {c.Fields.Phrasing,6:0.00} {c.Fields.Pair,6:0.00} {c.Fields.Answer,6:0.00}   {c.Id}{guard}");
        }
    }

    private void WriteNearness(Explanation explanation)
    {
        Line($"");
        Line($"Margin      {(explanation.Margin is { } margin ? string.Create(CultureInfo.InvariantCulture, $"{margin:0.00} of score before the next") : "none: there is no next")}");
        if (explanation.NearestNotAnswered is { } near)
        {
            Line($"Not answered, nearest   {near.Cosine:0.00} “{near.Text}”");
        }
    }

    private void WriteDecision(Explanation explanation)
    {
        var thresholds = explanation.Thresholds;
        Line($"Thresholds  shown from confidence {thresholds.Answer:0.000}, offered from {thresholds.Clarification:0.000}");
        Line($"Outcome     {explanation.Outcome}{(explanation.Entry is { } entry ? $": {entry}" : "")}{(explanation.RestsOnMatch ? "" : " (decided before matching)")}");
    }

    private void Line(FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Described(string mode) => mode switch
    {
        "words" => "words alone: no model is loaded, so that meaning does not count",
        "words until encoded" => "words alone: the base is large and its vectors are not complete; 'index' completes them",
        "words and meaning on disk" => "words and meaning, of a large base on disk: of entries that share a rare word or lie near by the signs of their vectors",
        _ => mode,
    };

    private static string Cosine(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
