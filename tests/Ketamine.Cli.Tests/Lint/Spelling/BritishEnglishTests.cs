using Ketamine.Cli.Lint.Spelling;

namespace Ketamine.Cli.Tests.Lint.Spelling;

public class BritishEnglishTests
{
    [Theory]
    [InlineData("anaesthetic anaesthetise behaviour centre licence licensed programme paediatric haemorrhage organise oestrogen", true)]
    [InlineData("anesthetic anesthetize behavior center organize estrogen tranquilizer fiber gray", false)]
    public void Words_are_known_in_their_british_spelling_alone(string words, bool known)
    {
        var dictionary = BritishEnglish.With([]);

        Assert.All(words.Split(' '), word => Assert.Equal((word, known), (word, dictionary.Knows(word))));
    }
}
