namespace Ketamine.Bot.Commands;

/// <summary>Something that a person tells the bot to do, as a whole message.</summary>
internal abstract record Command
{
    private Command()
    {
    }

    public sealed record Help : Command;

    public sealed record Sources : Command;

    public sealed record ShowRegion : Command;

    public sealed record SetRegion(string Code) : Command;

    public sealed record UnknownRegion : Command;

    public sealed record AboutMe : Command;

    public sealed record ForgetMe : Command;
}
