namespace Ketamine.Quantizer;

/// <summary>A failure that the person who runs the build can mend; the message says how.</summary>
internal sealed class QuantizerException(string message, Exception? inner = null) : Exception(message, inner);
