namespace Ketamine.Cli.Evaluation;

/// <summary>How questions are made harder before they are asked: misspelt, then wrapped in chatter that is spelt well.</summary>
/// <param name="Typos">Null where the spelling is left alone.</param>
/// <param name="Chatter">Null where nothing is put around.</param>
internal sealed record Rewording(Typos? Typos, Chatter? Chatter)
{
    public string Of(string text)
    {
        var typed = Typos?.In(text) ?? text;
        return Chatter?.Around(typed) ?? typed;
    }
}
