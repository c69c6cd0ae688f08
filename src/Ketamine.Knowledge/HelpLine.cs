namespace Ketamine.Knowledge;

/// <summary>A number or address where a person finds help.</summary>
public sealed record HelpLine
{
    public required HelpLineKind Kind { get; init; }

    public required string Label { get; init; }

    /// <summary>The number as it is dialled, or null where the line is only an address.</summary>
    public string? Number { get; init; }

    /// <summary>A tel:, sms: or https: address.</summary>
    public required Uri Address { get; init; }

    /// <summary>The two-letter country code, or "*" for everywhere.</summary>
    public required string Region { get; init; }

    /// <summary>The day on which the line was listed.</summary>
    public required DateOnly Listed { get; init; }
}

/// <summary>What a help line is for; the value in the file is the lower-case name.</summary>
public enum HelpLineKind
{
    Emergency,
    Crisis,
    Poison,
    Drugs,
    Assault,
}

/// <summary>The help lines of one country.</summary>
/// <param name="Code">Two letters, or "*" where no country is known.</param>
/// <param name="Covers">Codes of countries that have no region of their own and share these lines.</param>
/// <param name="Names">What a person may call it: "Ireland", "Republic of Ireland".</param>
public sealed record HelpRegion(string Code, IReadOnlyList<string> Covers, IReadOnlyList<string> Names, IReadOnlyList<HelpLine> Lines)
{
    /// <summary>The code of the region that holds where no country is known.</summary>
    public const string Anywhere = "*";
}

/// <summary>Where people find help.</summary>
/// <param name="Regions">One for each country, and one for everywhere else.</param>
/// <param name="BeforeNames">What a person writes before the country they are in: "in", "from".</param>
/// <param name="AfterNames">What a person writes after it: "here".</param>
public sealed record HelpLines(IReadOnlyList<HelpRegion> Regions, IReadOnlyList<string> BeforeNames, IReadOnlyList<string> AfterNames)
{
    /// <summary>The help lines of a base that brings none.</summary>
    public static readonly HelpLines None = new([], [], []);
}
