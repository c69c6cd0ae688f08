using Ketamine.Bot.DirectLine.Access;

namespace Ketamine.Bot.Curation.SignIn;

/// <summary>Lets a secret be tried so often in a minute and no more, so that none can be guessed.</summary>
internal sealed class SignInAttempts(TimeProvider time)
{
    /// <summary>Tries a minute from one address.</summary>
    public const int FromOneAddress = 5;

    /// <summary>Tries a minute from all.</summary>
    public const int FromAll = 60;

    private readonly CallsThisMinute _tries = new(time);

    public bool TryCount(HttpContext context) => _tries.TryCount((CallerAddress.Of(context), FromOneAddress), ("all", FromAll));
}
