using System.CommandLine;
using Ketamine.Answering;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Verbs;

/// <summary><c>chat</c>: a conversation in the terminal, ended by an empty line.</summary>
internal static class ChatVerb
{
    public static Command Create()
    {
        var region = CommonOptions.Region();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("chat", "Talk to the bot in the terminal; an empty line ends it.") { region, knowledge };
        command.SetAction(parsed =>
        {
            var answerer = CommonOptions.CreateAnswerer(CommonOptions.ReadKnowledge(parsed.GetValue(knowledge)));
            Converse(answerer, parsed.GetValue(region), Console.In, parsed.InvocationConfiguration.Output);
            return ExitCode.Success;
        });
        return command;
    }

    internal static void Converse(Answerer answerer, string? region, TextReader input, TextWriter output)
    {
        var texts = answerer.Knowledge.Texts;
        var markdown = new ReplyMarkdown(texts);
        string? previous = null;
        output.WriteLine(texts[TextName.Welcome]);
        while (true)
        {
            output.Write("\n> ");
            if (input.ReadLine() is not { Length: > 0 } line)
            {
                return;
            }

            var reply = answerer.Answer(new Question(line) { Region = region, Previous = previous });
            previous = reply is AnswerReply ? reply.Entry?.Id : previous;
            output.WriteLine();
            output.WriteLine(markdown.Write(reply));
        }
    }
}
