using System.Text.Json;
using System.Text.RegularExpressions;
using Ketamine.Answering;

namespace Ketamine.Cli.Tests;

/// <summary>The same program with another folder is another bot: nothing that it says comes from its code.</summary>
public partial class OtherSubjectTests
{
    private static readonly Answerer Answerer = CommonOptions.CreateAnswerer(Houseplants.Base);

    private static readonly IReadOnlyList<string> Messages =
    [
        .. Houseplants.Base.Entries.SelectMany(entry => entry.Phrasings),
        .. Houseplants.Base.Texts.Smalltalk.SelectMany(smalltalk => smalltalk.Phrases),
        "", "   ", "?", "my plant", "how do I mend a bicycle", "what is ketamine", "I want to die", "how much can I take", new string('x', 20_000),
    ];

    [Fact]
    public void No_reply_has_a_word_of_the_first_subject() => Assert.All(Messages, message =>
    {
        var reply = Answerer.Answer(new Question(message));

        Assert.DoesNotMatch(FirstSubject(), JsonSerializer.Serialize(ReplyJson.Of(reply, Houseplants.Base.Texts), ReplyJson.Options));
        Assert.Equal(Houseplants.Base.Texts[Knowledge.TextName.Disclaimer], reply.Disclaimer);
    });

    [Fact]
    public void A_question_is_answered_from_the_other_folder()
    {
        var (code, output, _) = CommandLine.Run(TimeProvider.System, "ask", "the leaves are going yellow", "--knowledge", Houseplants.Folder, "--json");

        var reply = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Equal("yellow-leaves", reply.GetProperty("entry").GetProperty("id").GetString());
        Assert.Equal(Houseplants.Base.Version, reply.GetProperty("knowledgeVersion").GetString());
    }

    [GeneratedRegex("ketamine|spravato|medic|clinic|doctor|patient|drug|dose", RegexOptions.IgnoreCase)]
    private static partial Regex FirstSubject();
}
