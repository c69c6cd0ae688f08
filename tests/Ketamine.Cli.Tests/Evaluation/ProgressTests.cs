using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Tests.Evaluation;

public class ProgressTests
{
    [Fact]
    public void It_speaks_at_each_thousand_and_at_the_end()
    {
        using var writer = new StringWriter();
        var progress = new Progress(writer, 2500);

        Parallel.For(0, 2500, _ => progress.Advance());

        Assert.Equal(
            ["1000 of 2500 questions asked", "2000 of 2500 questions asked", "2500 of 2500 questions asked"],
            writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
