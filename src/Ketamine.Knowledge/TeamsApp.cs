namespace Ketamine.Knowledge;

/// <summary>What the app in Teams says of itself: <c>teams-app.yaml</c> of a knowledge base.</summary>
public sealed record TeamsApp
{
    /// <summary>The name of the file.</summary>
    public const string File = "teams-app.yaml";

    public required string ShortName { get; init; }

    public required string FullName { get; init; }

    public required string ShortDescription { get; init; }

    public required string FullDescription { get; init; }

    public required string Developer { get; init; }

    /// <summary>Six hexadecimal digits after a #.</summary>
    public required string AccentColour { get; init; }

    public required IReadOnlyList<TeamsCommand> Commands { get; init; }

    public required TeamsSearch Search { get; init; }
}

/// <summary>Something that the app offers to type.</summary>
public sealed record TeamsCommand(string Title, string Description);

/// <summary>The words of the search beside the compose box.</summary>
public sealed record TeamsSearch(string Title, string Description, string ParameterTitle, string ParameterDescription);
