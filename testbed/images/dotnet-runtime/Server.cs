using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

/** Server FORM [ADDRESS]: listens on port 8080 by TcpListener or by HttpListener. */
static class Server
{
    const int Port = 8080;

    static void Main(string[] arguments)
    {
        switch (arguments[0])
        {
            case "tcp-listener":
                Serve(new TcpListener(IPAddress.Parse(arguments[1]), Port));
                break;
            case "create":
                Serve(TcpListener.Create(Port));
                break;
            case "http-listener":
                Serve(arguments[1]);
                break;
            default:
                throw new ArgumentException("tcp-listener ADDRESS, create, or http-listener PREFIX");
        }
    }

    static void Serve(TcpListener listener)
    {
        listener.Start();
        while (true)
        {
            TcpClient client = listener.AcceptTcpClient();
            Task.Run(() => Answer(client));
        }
    }

    static void Answer(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            byte[] response = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            if (stream.Read(new byte[4096], 0, 4096) > 0)
            {
                stream.Write(response, 0, response.Length);
            }
        }
    }

    static void Serve(string prefix)
    {
        HttpListener listener = new HttpListener();
        listener.Prefixes.Add(prefix);
        listener.Start();
        while (listener.IsListening)
        {
            try
            {
                listener.GetContext().Response.Close();
            }
            catch (Exception)
            {
                // The client has gone already, which is told by more than one kind of exception.
            }
        }
    }
}
