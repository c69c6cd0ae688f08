namespace Ketamine.Bot.DirectLine.Access;

/// <summary>What its bearer may do: be one user in one conversation, from pages of one origin.</summary>
internal sealed record Grant(string ConversationId, string UserId, string Origin)
{
    private const string Own = "self";

    /// <summary>How a grant names the origin that it is bound to.</summary>
    public static string NameOf(CallerOrigin origin) => origin switch
    {
        OwnOrigin => Own,
        ListedOrigin listed => listed.Origin,
        _ => throw new InvalidOperationException("An origin that is not allowed gets no grant."),
    };

    public bool IsFor(CallerOrigin origin) => Origin == NameOf(origin);
}

/// <summary>What a signed text turned out to be.</summary>
internal abstract record GrantReading;

/// <summary>Signed by this bot, for this use, and not yet expired.</summary>
internal sealed record ValidGrant(Grant Grant, string Serial, DateTimeOffset Expires) : GrantReading;

/// <summary>Signed by this bot, but too old.</summary>
internal sealed record ExpiredGrant : GrantReading;

/// <summary>Not signed by this bot, or for another use.</summary>
internal sealed record ForgedGrant : GrantReading;
