using System.CommandLine;
using System.Globalization;
using Ketamine.Benchmarks.Load;
using Ketamine.Benchmarks.Pairs;
using Ketamine.Benchmarks.Quality;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await new RootCommand("Measures the bot beside other programs.") { QualityVerb.Create(), CompareVerb.Create(), PairsVerb.Create() }.Parse(args).InvokeAsync();
