using System.Globalization;

namespace Ketamine.Tests;

/// <summary>How many generated cases a test goes through.</summary>
internal static class Cases
{
    private const string Variable = "KETAMINE_CASES";

    private static readonly int? Wanted = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } cases
        ? int.Parse(cases, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The usual number, small enough for the whole suite, or the one that the variable KETAMINE_CASES names.</summary>
    public static int Of(int usual) => Wanted ?? usual;
}
