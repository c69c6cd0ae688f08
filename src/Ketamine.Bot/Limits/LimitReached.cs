namespace Ketamine.Bot.Limits;

/// <summary>Which limit turned a message away.</summary>
internal enum LimitReached
{
    /// <summary>What one person may send in a minute.</summary>
    User,

    /// <summary>What one address may send in a minute.</summary>
    Address,

    /// <summary>What all may send in a minute.</summary>
    All,

    /// <summary>What is worked on at once.</summary>
    AtOnce,
}
