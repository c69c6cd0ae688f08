namespace Ketamine.Bot.DirectLine.Access;

/// <summary>What a signed grant is good for, and how long.</summary>
internal sealed record GrantUse
{
    /// <summary>In the Authorization header of every call.</summary>
    public static readonly GrantUse Token = new() { Name = "token", Lifetime = TimeSpan.FromMinutes(30) };

    /// <summary>In the address of a stream, once.</summary>
    public static readonly GrantUse Ticket = new() { Name = "ticket", Lifetime = TimeSpan.FromSeconds(60) };

    private GrantUse()
    {
    }

    public required string Name { get; init; }

    public required TimeSpan Lifetime { get; init; }
}
