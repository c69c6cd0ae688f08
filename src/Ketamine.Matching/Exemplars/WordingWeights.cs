using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>How much each place of the wording counts for each question, with 16 bits a number and the questions of a place together: a text has few places, and every one is asked of all questions.</summary>
internal sealed class WordingWeights
{
    private readonly Half[] _byPlace;
    private readonly int _questions;

    /// <param name="byPlace">The weights of a place for all questions, place after place.</param>
    public WordingWeights(Half[] byPlace, int questions)
    {
        _byPlace = byPlace;
        _questions = questions;
    }

    /// <summary>The weights, place after place.</summary>
    public ReadOnlySpan<Half> ByPlace => _byPlace;

    /// <param name="byQuestion">For each question the weights of all places.</param>
    public static WordingWeights Of(IReadOnlyList<float[]> byQuestion)
    {
        var byPlace = new Half[Wording.Places * byQuestion.Count];
        for (var place = 0; place < Wording.Places; place++)
        {
            for (var question = 0; question < byQuestion.Count; question++)
            {
                byPlace[(place * byQuestion.Count) + question] = (Half)byQuestion[question][place];
            }
        }

        return new WordingWeights(byPlace, byQuestion.Count);
    }

    /// <summary>Adds to each question's score what the wording counts for it.</summary>
    public void AddTo(Span<float> scores, SparseVector wording)
    {
        var weights = new float[_questions];
        for (var i = 0; i < wording.At.Length; i++)
        {
            TensorPrimitives.ConvertToSingle(_byPlace.AsSpan(wording.At[i] * _questions, _questions), weights);
            TensorPrimitives.MultiplyAdd(weights, wording.Values[i], scores, scores);
        }
    }
}
