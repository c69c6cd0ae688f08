namespace Ketamine.Bot.DirectLine.Access;

/// <summary>The page that a request comes from.</summary>
internal abstract record CallerOrigin;

/// <summary>A page of the bot itself, or a program that names no origin.</summary>
internal sealed record OwnOrigin : CallerOrigin;

/// <summary>A page that the settings list.</summary>
internal sealed record ListedOrigin(string Origin) : CallerOrigin;

/// <summary>A page that may not call.</summary>
internal sealed record UnlistedOrigin : CallerOrigin;
