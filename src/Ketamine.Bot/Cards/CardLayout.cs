namespace Ketamine.Bot.Cards;

/// <summary>How much of an answer is in sight.</summary>
internal enum CardLayout
{
    /// <summary>All of it, with buttons to rate it.</summary>
    Whole,

    /// <summary>The first sentence of a long answer, the rest at the press of a button; the receipt in small print; the channel has buttons to rate it.</summary>
    Folded,
}
