namespace Ketamine.Bot.Handovers;

/// <summary>A step on the way of a question to a person and back; each is the press of a button.</summary>
internal abstract record HandoverStep
{
    private HandoverStep()
    {
    }

    /// <summary>Whoever asked wants a person, and is asked for consent.</summary>
    public sealed record Ask(string Words) : HandoverStep;

    /// <summary>Whoever asked has agreed that the words are passed on.</summary>
    public sealed record Agree(string Words) : HandoverStep;

    public sealed record Decline : HandoverStep;

    /// <summary>Someone of the team takes a question.</summary>
    public sealed record Take(string Id) : HandoverStep;

    /// <summary>Someone of the team answers it.</summary>
    public sealed record Answer(string Id, string Text) : HandoverStep;

    /// <summary>The words that whoever asked wants passed on; null in every other step.</summary>
    public string? Question => this switch
    {
        Ask ask => ask.Words,
        Agree agree => agree.Words,
        _ => null,
    };
}
