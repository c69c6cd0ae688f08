using System.Text.RegularExpressions;
using Ketamine.Cli.Lint;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Lint;

/// <summary>The bot's own base passes every rule: it is not published otherwise.</summary>
public sealed class GateTests(GateTests.OwnBase own) : IClassFixture<GateTests.OwnBase>
{
    public static TheoryData<string> Rules => [.. typeof(ILintRule).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(ILintRule)) && type.Name.EndsWith("Rule", StringComparison.Ordinal))
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bots_own_base_passes(string rule) => Assert.Equal(
        "",
        string.Join('\n', Assert.Single(own.Rules.Gate, r => r.GetType().Name == rule).Check(own.Knowledge)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_curators_guide_explains_its_messages(string rule)
    {
        var guide = File.ReadAllText(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "docs", "curating.md"));
        var heading = Regex.Replace(rule[..^"Rule".Length], "(?<!^)[A-Z]", letter => $" {letter.Value.ToLowerInvariant()}");

        Assert.Contains($"\n### {heading}\n*", guide.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    public sealed class OwnBase : IDisposable
    {
        private readonly QuestionMatcher _matcher;

        public OwnBase()
        {
            var folder = Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge");
            Knowledge = KnowledgeReader.Read(folder).OrThrow();
            _matcher = CommonOptions.CreateMatcher(Knowledge);

            // The day of the last review, so that the test does not depend on the clock of the machine.
            var today = Knowledge.Entries.Max(entry => entry.Reviewed) ?? default;
            Rules = LintRules.For(EditorialRules.Read(folder), _matcher, today);
        }

        public KnowledgeBase Knowledge { get; }

        internal LintRules Rules { get; }

        public void Dispose() => _matcher.Dispose();
    }
}
