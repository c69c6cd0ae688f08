using System.CommandLine;
using System.Globalization;
using Ketamine.Benchmarks.Chats;
using Ketamine.Benchmarks.Large;
using Ketamine.Benchmarks.Load;
using Ketamine.Benchmarks.Pairs;
using Ketamine.Benchmarks.Quality;
using Ketamine.Benchmarks.Steps;
using Ketamine.Benchmarks.Wild;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var command = new RootCommand("Measures the bot beside other programs.")
{
    QualityVerb.Create(), CompareVerb.Create(), ChatsVerb.Create(), StepsVerb.Create(), PairsVerb.Create(), RecombineVerb.Create(), LargeVerb.Create(), LargeChartVerb.Create(), WildVerb.Create(),
};
return await command.Parse(args).InvokeAsync();
