namespace Ketamine.Matching.Semantic;

/// <summary>The names of what the model gives for a text.</summary>
internal static class ModelOutputs
{
    /// <summary>The state of each word piece after the last layer.</summary>
    public const string Last = "last_hidden_state";

    /// <summary>The mean of the word pieces' states after the fourth of the six layers.</summary>
    public const string Midway = "midway_mean";
}
